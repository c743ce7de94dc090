/**
 * Highlight colours: w:highlight has sixteen names (ISO 29500-1, ST_HighlightColor); the API speaks hex
 * (word-api.md §4): `#RRGGBB`, `""` when mixed, `null` when there is none.
 */
const HEX_OF_NAME: Readonly<Record<string, string>> = {
  yellow: "#FFFF00",
  green: "#00FF00",
  cyan: "#00FFFF",
  magenta: "#FF00FF",
  blue: "#0000FF",
  red: "#FF0000",
  darkBlue: "#000080",
  darkCyan: "#008080",
  darkGreen: "#008000",
  darkMagenta: "#800080",
  darkRed: "#800000",
  darkYellow: "#808000",
  darkGray: "#808080",
  lightGray: "#C0C0C0",
  black: "#000000",
};

/** The names by which the API's documentation calls the palette. */
const HEX_OF_API_NAME: Readonly<Record<string, string>> = {
  yellow: "#FFFF00",
  lime: "#00FF00",
  turquoise: "#00FFFF",
  pink: "#FF00FF",
  blue: "#0000FF",
  red: "#FF0000",
  darkblue: "#000080",
  teal: "#008080",
  green: "#008000",
  purple: "#800080",
  darkred: "#800000",
  olive: "#808000",
  gray: "#808080",
  lightgray: "#C0C0C0",
  black: "#000000",
};

/** What the API reports for a w:highlight value; `none` and unknown values are no highlight. */
export function hexOfHighlight(name: string): string | null {
  return name === "white" ? "#FFFFFF" : (HEX_OF_NAME[name] ?? null);
}

/**
 * The w:highlight value for a colour that was set. Desktop Word has the palette only and takes the nearest
 * (word-api.md §4). `undefined`: not a colour.
 */
export function highlightOfColor(color: string): string | undefined {
  const hex = HEX_OF_API_NAME[color.toLowerCase()] ?? color;
  const wanted = channels(hex);
  if (!wanted) return undefined;
  let nearest: string | undefined;
  let least = Infinity;
  for (const [name, candidate] of Object.entries(HEX_OF_NAME)) {
    const found = channels(candidate) ?? [0, 0, 0];
    const distance = found.reduce((sum, value, i) => sum + (value - (wanted[i] ?? 0)) ** 2, 0);
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

function channels(hex: string): number[] | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  return match ? match.slice(1).map((pair) => Number.parseInt(pair, 16)) : null;
}
