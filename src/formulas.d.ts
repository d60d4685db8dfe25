/** A formula as MathML, made from TeX while building (tools/vite/formulas.ts). */
declare module '*.tex' {
  const mathMl: string;
  export default mathMl;
}
