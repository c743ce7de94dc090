/** What kind of unit a report is of: as far as its name tells, or as a clerk says. */

import type { UnitTier } from "./corrections";
import type { Report } from "./report";

/** How high a unit stands, and what it is. */
export interface UnitLevel {
  readonly tier: UnitTier;
  /** Null only where a clerk gave the tier and the name does not tell what the unit is. */
  readonly kind: "government" | "office" | "department" | null;
}

/** The level of the unit whose report this is; null where it is not known. */
export function levelOf({ unit, tier }: Pick<Report, "unit" | "tier">): UnitLevel | null {
  return unitLevelOf(unit, tier);
}

/** Cities that are provinces: the next place in a name is a county's, not a city's. */
const municipalities = /^(?:北京|天津|上海|重庆)市/u;
const suffixes = "省市州盟县区旗镇乡";
/** Letters of a place's name that end no name here: 市场监管局, 城区, 区域, 镇江市, 沙市区. */
const wordsWithSuffix = /^(?:市(?:场|政(?!府)|容|民|域)|区(?:域|块|划)|县域|镇域|乡村)/u;

/**
 * The tier and kind of a unit, from its name.
 *
 * A city with districts and a city that is a county can not be told apart by the name alone: `X市` is of the tier `city`
 * unless another city or prefecture stands before it. A committee of a development zone and a company count as
 * departments of a county: like these they can make no regulations.
 * @param tier what is known better than from the name
 * @returns null where the name tells no tier, or says no unit, and no tier is given
 */
export function unitLevelOf(unit: string | null, tier?: UnitTier): UnitLevel | null {
  const told = unit === null ? nothing : toldByName(unit);
  if (tier !== undefined) return { tier, kind: told.kind };
  return told.tier && told.kind ? { tier: told.tier, kind: told.kind } : null;
}

type Told = { readonly [Name in keyof UnitLevel]: UnitLevel[Name] | null };

const nothing: Told = { tier: null, kind: null };

function toldByName(unit: string): Told {
  const name = unit
    .replace(/\s/gu, "")
    .replace(/[(（]本级[)）]$/u, "")
    .replaceAll("(", "（")
    .replaceAll(")", "）");
  if (/(?:管委会|管理委员会|管理局|开发区|高新区|园区)(?:（[^（）]*）)?$/u.test(name) && zone.test(name))
    return { tier: "county", kind: "department" };
  const { places, rest } = placesIn(name.replace(vertical, ""));
  const own = places.at(-1);
  if (own === undefined) return stateLevel(name) ?? { tier: null, kind: kindOf(rest, "") };
  return { tier: tierOf(places), kind: kindOf(rest, own) };
}

/** Vertical bodies have the name of their ministry before the place. */
const vertical =
  /^(?:国家税务总局|国家统计局|中国人民银行|国家金融监督管理总局|中国气象局|国家外汇管理局|中华人民共和国|中共|中国共产党)(?=.)/u;
const zone =
  /(?:开发|高新(?:技术)?(?:产业)?(?:开发)?|示范|产业|工业|保税|综保|度假|景|合作|试验|集聚|管理|风景名胜|新)(?:园?区)/u;
const noPlace =
  /^城市$|(?:开发|高新|示范|产业|工业|保税|度假|风景|名胜|合作|试验|集聚|管理|园|景|社|灌|库|辖|校|厂|院|小|自治)区$/u;

interface Places {
  /** Names of places from the highest on, each with its suffix. */
  readonly places: readonly string[];
  readonly rest: string;
}

function placesIn(name: string): Places {
  const places: string[] = [];
  let rest = name;
  for (let found = placeAtStart(rest); found !== null; found = placeAtStart(rest)) {
    places.push(found);
    rest = rest.slice(found.length);
  }
  return { places, rest };
}

const longestPlace = 16;

/** The place that a name begins with: up to the first suffix that ends one. */
function placeAtStart(name: string): string | null {
  if (/^(?:人民)?政府|^街道|^办事处/u.test(name)) return null;
  const special =
    /^[^省市县区旗]{1,12}?(?:自治区|自治州|自治县|自治旗|地区(?=行政公署|.{2,}局|$)|街道(?=办|党|$)|苏木)/u.exec(
      name,
    )?.[0];
  if (special !== undefined) return special;
  for (let at = 1; at < Math.min(name.length, longestPlace); at++) {
    const sign = name[at] ?? "";
    if (!suffixes.includes(sign)) continue;
    const next = name[at + 1] ?? "";
    const place = name.slice(0, at + 1);
    const isLetter = wordsWithSuffix.test(name.slice(at)) || isSuffix(next, name.slice(at + 1));
    if (isLetter || noPlace.test(place)) continue;
    // 州 and 盟 are letters of many names.
    if (
      (sign === "州" || sign === "盟") &&
      !(at >= 2 && /^(?:人民政府|政府|行政公署|.{2,12}[局委办厅])/u.test(name.slice(at + 1)))
    )
      continue;
    return place;
  }
  return null;
}

/** Whether a letter is a suffix of places, and not the beginning of another word. */
function isSuffix(sign: string, from: string): boolean {
  return sign !== "" && suffixes.includes(sign) && !wordsWithSuffix.test(from);
}

function tierOf(places: readonly string[]): UnitLevel["tier"] {
  const own = places.at(-1)!;
  if (/(?:镇|乡|街道|苏木)$/u.test(own)) return "township";
  if (/(?:省|自治区)$/u.test(own) || municipalities.test(own)) return "province";
  if (/(?:县|区|旗)$/u.test(own) && !own.endsWith("地区")) return "county";
  // A city below a city, a prefecture or a league is a county.
  const isBelowCity = places.slice(0, -1).some((place) => /(?:市|州|盟|地区)$/u.test(place));
  return own.endsWith("市") && isBelowCity ? "county" : "city";
}

function kindOf(rest: string, own: string): UnitLevel["kind"] | null {
  const isTownship = /(?:镇|乡|街道|苏木)$/u.test(own);
  if (rest === "" || /^(?:人民)?政府(?:[（(](?:政府)?办公[室厅][)）])?$/u.test(rest) || rest === "行政公署")
    return "government";
  if (isTownship && /^(?:办事处|街道办事处|办|党工委|办事处（[^）]*）)$/u.test(rest)) return "government";
  if (/^(?:人民)?政府(?:办公[室厅]|办)$|^行政公署办公[室厅]$/u.test(rest)) return "office";
  return /[局委办厅院部处队所站会社馆行场署科组团司校心室]$|（[^（）]+）$/u.test(rest) ? "department" : null;
}

const ministry =
  /^(?:外交|教育|科学技术|科技|工业和信息化|公安|民政|司法|财政|人力资源和?社会保障|自然资源|生态环境|住房和?城乡建设|交通运输|水利|农业农村|商务|文化和旅游|退役军人事务|应急管理)部$/u;

/** A name without a place: a body of the state, a company, or one that can not be known. */
function stateLevel(name: string): UnitLevel | null {
  if (name === "国务院" || name === "国务院办公厅")
    return { tier: "state", kind: name === "国务院" ? "government" : "office" };
  if (ministry.test(name) || /^(?:国务院|国家|中华人民共和国).{2,}(?:局|委|委员会|署|部|办公室)$/u.test(name))
    return { tier: "state", kind: "department" };
  return null;
}
