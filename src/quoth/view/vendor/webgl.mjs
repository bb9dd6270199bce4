// What of sigma and graphology quoth's page needs; `npm ci && npm run build` makes webgl.min.js of it.

export { MultiDirectedGraph } from "graphology";
export { default as Sigma } from "sigma";
export { EdgeProgram, NodeProgram } from "sigma/rendering";
export { floatColor } from "sigma/utils";
