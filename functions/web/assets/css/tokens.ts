/** Colours and measures of the look, once for light and once for dark; every pair of text and ground is 7:1 or more. */
export const tokens = `
:root {
  color-scheme: light dark;
  --ground: #fbf7f0;
  --card: #ffffff;
  --sunken: #f3ece1;
  --ink: #2a2320;
  --quiet: #544a43;
  --line: #ddd2c3;
  --edge: #7d7064;
  --link: #7c2d12;
  --accent: #8a3413;
  --button: #1d5446;
  --button-ink: #ffffff;
  --button-hover: #123d32;
  --danger: #8f1616;
  --danger-ground: #fdeeec;
  --good: #17502f;
  --good-ground: #e6f3ea;
  --wait: #5c4100;
  --wait-ground: #fdf1d3;
  --info: #1f4468;
  --info-ground: #e6eff8;
  --focus: #1b4fa8;
  --bar-spent: #1d5446;
  --bar-reserved: #d08f3a;
  --bar-available: #e4d9c9;
  --bar-queued: #b4553b;
  --bar-forecast: #5b86c2;
  --gap: 1.25rem;
  --radius: 0.5rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #1c1815;
    --card: #27211d;
    --sunken: #2f2823;
    --ink: #f5eee5;
    --quiet: #d3c7ba;
    --line: #463c34;
    --edge: #a89a8c;
    --link: #ffc09f;
    --accent: #ffb48c;
    --button: #9fdcc6;
    --button-ink: #10241d;
    --button-hover: #c4eedf;
    --danger: #ffb4ab;
    --danger-ground: #3d1b18;
    --good: #a5e0b9;
    --good-ground: #18301f;
    --wait: #f5d48a;
    --wait-ground: #362a0e;
    --info: #b0d3f5;
    --info-ground: #182b3d;
    --focus: #9cc3ff;
    --bar-spent: #3f8672;
    --bar-reserved: #f0cf95;
    --bar-available: #463c34;
    --bar-queued: #d9765a;
    --bar-forecast: #7fa6dc;
  }
}
`;
