// What a started engine can do.
export {
  best,
  breakEven,
  compare,
  fields,
  gatheredOn,
  link,
  parseLink,
  priceBook,
  rounds,
} from "./eleven_rounds_js.js";
