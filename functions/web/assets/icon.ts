/** The mark of the product: two people whose shoulders overlap; in the header and in the browser's tab. */

/** Where they overlap, the inks overprint. */
export const iconBody =
  '<circle class="mark-left" cx="17" cy="7.5" r="5.5"/><path class="mark-left" d="M2 31a15 15 0 0 1 30 0Z"/>' +
  '<circle class="mark-right" cx="33" cy="7.5" r="5.5"/><path class="mark-right" d="M18 31a15 15 0 0 1 30 0Z"/>' +
  '<path class="mark-both" d="M18 31A15 15 0 0 1 25 18.31A15 15 0 0 1 32 31Z"/>';

const inks = '<style>.mark-left{fill:#1f6b4c}.mark-right{fill:#d4492c}.mark-both{fill:#3c2117}</style>';

export const iconFile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -8 50 50">${inks}${iconBody}</svg>`;

export const iconPath = '/assets/entraide.svg';
