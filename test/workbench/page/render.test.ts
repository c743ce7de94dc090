/** @jest-environment jsdom */
import type { HElement } from "docx-preview";
import { render } from "../../../src/workbench/page/view/render";

/** What docx-preview makes of a package; it is no matter of these tests how. */
let made: readonly HElement[];
let pictures: PictureSource;

/** The part of its document that gives the addresses of pictures. */
interface PictureSource {
  documentPart: unknown;
  getPathById(part: unknown, id: string): string | null;
  loadDocumentImage(id: string, part?: unknown): Promise<unknown>;
}

jest.mock("docx-preview", () => ({
  parseAsync: () => Promise.resolve(pictures),
  renderDocument: (_parsed: unknown, { h }: { h: (node: HElement) => Node }) => Promise.resolve(made.map(h)),
}));

const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

const ROOM = { elements: 100, characters: 100, places: 100, pictures: 100 };

/** What is drawn of these children of the page, where there is no more room than this. */
async function drawn(children: NonNullable<HElement["children"]>, room = {}): Promise<HTMLElement> {
  made = [{ tagName: "div", children }];
  return (await render(new Uint8Array(), { ...ROOM, ...room })).wrapper;
}

beforeEach(() => {
  pictures = {
    documentPart: {},
    getPathById: (_part, id) => id,
    loadDocumentImage: () => Promise.resolve(null),
  };
});

describe("what is drawn at most, beyond which nothing is", () => {
  test("elements", async () => {
    const spans = many<HElement>(2, { tagName: "span" });
    expect((await drawn(spans, { elements: 3 })).childElementCount).toBe(2);
    await expect(drawn(spans, { elements: 2 })).rejects.toThrow("too much to draw");
  });

  test("characters, of all texts together", async () => {
    expect((await drawn(["ab", "c"], { characters: 3 })).textContent).toBe("abc");
    await expect(drawn(["ab", "c"], { characters: 2 })).rejects.toThrow("too much to draw");
  });

  test("places in tables, of all tables together: rows times the columns of the widest", async () => {
    const cell = (colSpan: number): HElement => ({ tagName: "td", colSpan });
    const row = (...children: HElement[]): HElement => ({ tagName: "tr", children });
    const table: HElement = {
      tagName: "table",
      children: [row(cell(1)), row(cell(4), cell(3)), row(cell(5))],
    };
    expect((await drawn([table, table], { places: 42 })).childElementCount).toBe(2);
    await expect(drawn([table, table], { places: 41 })).rejects.toThrow("too much to draw");
  });
});

describe("pictures", () => {
  const image: HElement = { tagName: "img" };
  const addressOf = (length: number) => "data:image/".padEnd(length, "a");

  /** The pictures of a page that are shown, docx-preview having given them these addresses. */
  async function shown(addresses: readonly unknown[], room = {}): Promise<number[]> {
    const page = await drawn(many(addresses.length, image), room);
    const images = Array.from(page.querySelectorAll("img"));
    images.forEach((element, n) => Object.assign(element, { src: addresses[n] }));
    return images.flatMap((element, n) => (element.hasAttribute("src") ? [n] : []));
  }

  test("are shown from the file alone, where it has them", async () => {
    expect(await shown([addressOf(20), null, "http://a/b.png", "data:text/html,", addressOf(30)])).toEqual([
      0, 4,
    ]);
  });

  test("are left out once there are too many characters of addresses", async () => {
    expect(await shown([addressOf(50), addressOf(50)], { pictures: 100 })).toEqual([0, 1]);
    expect(await shown([addressOf(50), addressOf(51)], { pictures: 100 })).toEqual([0]);
  });

  /** docx-preview asks once for each place. */
  const ask = async (...ids: string[]) => {
    await drawn([]);
    return Promise.all(ids.map((id) => pictures.loadDocumentImage(id)));
  };

  test("that are shown in several places are loaded once", async () => {
    const load = jest.fn((id: string) => Promise.resolve(`of ${id}`));
    Object.assign(pictures, { getPathById: (_part: unknown, id: string) => id[0], loadDocumentImage: load });
    expect(await ask("a1", "b1", "a2")).toEqual(["of a1", "of b1", "of a1"]);
    expect(load).toHaveBeenCalledTimes(2);
  });

  test("of a part without relationships are rejected when they are waited for, not when they are asked for", async () => {
    pictures.getPathById = () => {
      throw new TypeError("no relationships");
    };
    await expect(ask("a")).rejects.toThrow("no relationships");
    expect(() => pictures.loadDocumentImage("a").catch(() => null)).not.toThrow();
  });
});
