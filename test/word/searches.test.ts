import { passageIn } from "../../src/document";
import { hitOf, searchObstacle, searchText } from "../../src/word/locate/searches";

const words = (text: string, from: number, to: number) => passageIn({ number: 1, text }, from, to);
const hits = (...texts: readonly string[]) => texts.map((text, index) => ({ text, index }));

test.each([
  ["5件", "5件"],
  ["投诉^3", "投诉^^3"],
  ["一\t二^", "一^t二^^"],
])("%j is searched for as %j", (text, searched) => {
  expect(searchText(text)).toBe(searched);
});

test.each([
  ["长".repeat(255), null],
  ["长".repeat(256), "超过 255 个字"],
  [`${"长".repeat(254)}^`, "超过 255 个字"],
  ["一\n二", "换行"],
  ["一\t二", null],
])("of %j it is said: %s", (text, said) => {
  const obstacle = searchObstacle(words(text, 0, text.length));
  if (said === null) expect(obstacle).toBeNull();
  else expect(obstacle?.zh).toContain(said);
});

describe("the hit that some words are", () => {
  const sentence = "收到5件，办结5件";

  test("is the one with as many before it as in the text", () => {
    expect(hitOf(words(sentence, 2, 4), hits("5件", "5件"))?.index).toBe(0);
    expect(hitOf(words(sentence, 7, 9), hits("5件", "5件"))?.index).toBe(1);
  });

  test("is none where Word has found more or fewer of them", () => {
    expect(hitOf(words(sentence, 2, 4), hits("5件"))).toBeNull();
    expect(hitOf(words(sentence, 2, 4), hits("5件", "5件", "5件"))).toBeNull();
    expect(hitOf(words(sentence, 2, 4), [])).toBeNull();
  });

  test("is none of those that only look alike", () => {
    expect(hitOf(words(sentence, 7, 9), hits("５件", "5件", "5件"))?.index).toBe(2);
  });

  test("is none where a search passes over them", () => {
    expect(hitOf(words("1111", 1, 3), hits("11", "11"))).toBeNull();
    expect(hitOf(words("1111", 2, 4), hits("11", "11"))?.index).toBe(1);
  });
});
