/** HTML as values: every page and component is a function that answers one, with everything put in escaped. */
import { html } from 'hono/html';

export { html };
export type Html = ReturnType<typeof html>;
