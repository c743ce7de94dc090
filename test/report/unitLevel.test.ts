import { unitLevelOf } from "../../src/report";

/** How high a unit stands and what it is, from its name. */

test.each([
  // Governments, and what a title without 人民政府 means.
  ["云溪县人民政府", "county", "government"],
  ["云溪县", "county", "government"],
  ["云溪县政府", "county", "government"],
  ["南川省人民政府", "province", "government"],
  ["青禾市人民政府", "city", "government"],
  ["青禾市", "city", "government"],
  ["青禾市云溪区人民政府", "county", "government"],
  ["青禾市云溪市人民政府", "county", "government"],
  ["白石自治州人民政府", "city", "government"],
  ["白石自治州云溪市人民政府", "county", "government"],
  ["白石自治县人民政府", "county", "government"],
  ["北岭自治区人民政府", "province", "government"],
  ["北岭自治区白石盟行政公署", "city", "government"],
  ["白石旗人民政府", "county", "government"],
  ["白石地区行政公署", "city", "government"],
  ["云溪新区人民政府", "county", "government"],
  // Townships and street offices.
  ["云溪镇人民政府", "township", "government"],
  ["云溪县青禾乡人民政府", "township", "government"],
  ["云溪县青禾镇", "township", "government"],
  ["云溪县城关街道办事处", "township", "government"],
  ["城关街道办事处", "township", "government"],
  ["青禾市云溪区城关街道", "township", "government"],
  ["白石苏木人民政府", "township", "government"],
  // The office of a government, and both in one title.
  ["云溪县人民政府办公室", "county", "office"],
  ["云溪县政府办公室", "county", "office"],
  ["青禾市人民政府办公室", "city", "office"],
  ["青禾市政府办", "city", "office"],
  ["南川省人民政府办公厅", "province", "office"],
  ["青禾市人民政府（办公室）", "city", "government"],
  ["青禾市人民政府(办公室)", "city", "government"],
  // Departments.
  ["云溪县水利局", "county", "department"],
  ["云溪县市场监督管理局", "county", "department"],
  ["青禾市市场监督管理局", "city", "department"],
  ["青禾市云溪区市场监督管理局", "county", "department"],
  ["青禾市城市管理局", "city", "department"],
  ["云溪区城区建设管理处", "county", "department"],
  ["南川省教育厅", "province", "department"],
  ["云溪县医疗保障局（本级）", "county", "department"],
  ["云溪县卫生健康委员会", "county", "department"],
  ["云溪县供水公司", "county", "department"],
  ["国家税务总局云溪县税务局", "county", "department"],
  ["中国人民银行云溪县支行", "county", "department"],
  ["北京市云溪区水务局", "county", "department"],
  ["北京市水务局", "province", "department"],
  // Zones make no regulations.
  ["云溪县经济开发区管理委员会", "county", "department"],
  ["青禾高新技术产业开发区管委会", "county", "department"],
  ["云溪新区管理委员会", "county", "department"],
  ["青禾市风景名胜区管理委员会", "county", "department"],
  // Names in which a suffix is a letter.
  ["镇青市水利局", "city", "department"],
  ["云镇市水利局", "city", "department"],
  ["青州市水利局", "city", "department"],
  ["新乡云溪县水利局", "county", "department"],
  ["沙市区水利局", "county", "department"],
  ["白石州人民政府", "city", "government"],
  // The state.
  ["国务院", "state", "government"],
  ["国务院办公厅", "state", "office"],
  ["水利部", "state", "department"],
  ["国家统计局", "state", "department"],
  ["国家税务总局", "state", "department"],
] as const)("%s: %s, %s", (unit, tier, kind) => {
  expect(unitLevelOf(unit)).toEqual({ tier, kind });
});

test.each([
  ["青禾市人民政府", "county", "government"],
  ["云溪县水利局", "city", "department"],
  ["水利局", "township", "department"],
  ["人民政府办公室", "province", "office"],
  ["云溪", "county", null],
  [null, "state", null],
] as const)("%s, known to be of the tier %s: %s by its name", (unit, tier, kind) => {
  expect(unitLevelOf(unit, tier)).toEqual({ tier, kind });
});

test.each([
  ["there is no unit", null],
  ["it names no place", "水利局"],
  ["the place has no name", "县水利局"],
  ["it says what is no unit", "云溪县年度工作"],
  ["a community is no district", "云溪社区居民委员会"],
  ["a survey team stands anywhere", "国家统计局青禾调查队"],
])("null where %s", (_, unit) => {
  expect(unitLevelOf(unit)).toBeNull();
});
