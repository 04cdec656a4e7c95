/** How long the stream gathers new effects before it wakes the function that carries them out. */
export const effectWindowSeconds = 2;
