/** Who acts in the stories, as the printed lines name them; the issuer's sample people. */
export const PEOPLE: Readonly<Record<string, string>> = {
  'officer-county-1': '城关区医保经办机构办案人员',
  'agency-head-county': '城关区医保经办机构负责人',
  'agency-head-city': '市医保经办机构负责人',
  'legal-reviewer-city': '市医保局法制审核人员',
  'legal-reviewer-city-2': '市医保局法制审核人员',
  'bureau-head-city': '市医保局分管负责人',
  'bureau-head-city-2': '市医保局副负责人',
  'principal-head-city': '市医保局主要负责人',
  'bureau-head-county': '城关区医保局负责人',
  'enforcer-city-1': '市医保局执法人员甲',
  'enforcer-city-2': '市医保局执法人员乙',
  'hearing-chair-city': '市医保局听证主持人',
  'institution-hospital-1': '城关区某定点医院',
  'institution-hospital-2': '七里河区某定点医院',
  administrator: '系统管理员（沙盒时钟）',
};
