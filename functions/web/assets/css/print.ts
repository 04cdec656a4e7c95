/** On paper: no navigation, nothing folded, white ground. */
export const print = `
@media print {
  :root { --ground: #ffffff; --card: #ffffff; --sunken: #ffffff; --foot: #ffffff; --ink: #000000; --quiet: #333333; --line: #999999; color-scheme: light; }
  body { font-size: 10.5pt; }
  .site nav, .who, .actions, .back, .skip, .filters, .pager, .frieze, .languages { display: none; }
  .card, .chart, .notice { break-inside: avoid; box-shadow: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  details:has(form) { display: none; }
  summary { list-style: none; text-decoration: none; }
  a { color: #000000; }
  @page { margin: 16mm 15mm; }
}
@media (forced-colors: active) { .tag, .button, .notice { border: 1px solid; } .ink { forced-color-adjust: none; } }
`;
