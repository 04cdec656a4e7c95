/** Colours and measures of the look, once for light and once for dark; every pair of text and ground is 7:1 or more. */
export const tokens = `
:root {
  color-scheme: light dark;
  --ground: #faf4e8;
  --card: #fffdf8;
  --sunken: #f2e9d7;
  --foot: #efe4cd;
  --ink: #231d17;
  --quiet: #51473c;
  --line: #ddd0b8;
  --edge: #7d6e52;
  --link: #14523b;
  --accent: #7a4f00;
  --button: #14523b;
  --button-ink: #fffdf8;
  --button-hover: #0d3c2b;
  --danger: #862313;
  --danger-ground: #f9ddd3;
  --good: #0f4a34;
  --good-ground: #dcead9;
  --wait: #5f3e00;
  --wait-ground: #fae7b9;
  --info: #26446f;
  --info-ground: #dfe7f3;
  --focus: #1b4fa8;
  --bar-spent: #1f6b4c;
  --bar-reserved: #edae3c;
  --bar-available: #e6dac1;
  --bar-queued: #d4492c;
  --bar-forecast: #5b86c2;
  --both: #3c2117;
  --lift: 0 10px 24px -14px rgb(35 29 23 / 0.4);
  --text: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif;
  --head: Bricolage, 'Trebuchet MS', var(--text);
  --gap: 1rem;
  --radius: 0.75rem;
  --small-radius: 0.375rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #181410;
    --card: #221d18;
    --sunken: #2b241d;
    --foot: #2b241d;
    --ink: #f4ebdc;
    --quiet: #cabda9;
    --line: #40372d;
    --edge: #a39580;
    --link: #8fd0af;
    --accent: #f0c263;
    --button: #8fd0af;
    --button-ink: #0c2117;
    --button-hover: #b0e3c8;
    --danger: #ffb7a4;
    --danger-ground: #4b2118;
    --good: #a9dfc2;
    --good-ground: #1c3a2c;
    --wait: #f5d48a;
    --wait-ground: #43320d;
    --info: #bcd3f5;
    --info-ground: #1f304b;
    --focus: #9cc3ff;
    --bar-spent: #2f8a63;
    --bar-reserved: #e0b050;
    --bar-available: #40372d;
    --bar-queued: #d9573c;
    --bar-forecast: #6f9bdc;
    --both: #f3d9b8;
    --lift: 0 12px 28px -12px rgb(0 0 0 / 0.7);
  }
}
`;
