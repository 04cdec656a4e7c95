/** The sign of the product: two arcs that hold each other; in the header and in the browser's tab. */
const arcs =
  '<path d="M6 20a10 10 0 0 1 17-7" /><path d="M26 12a10 10 0 0 1-17 7" /><circle cx="16" cy="16" r="3" fill="currentColor" stroke="none" />';

export const iconBody = `<g fill="none" stroke="currentColor" stroke-width="3.5" stroke-linecap="round">${arcs}</g>`;

export const iconFile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" color="#8a3413">${iconBody}</svg>`;

export const iconPath = '/assets/entraide.svg';
