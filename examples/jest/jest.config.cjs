module.exports = {
  testEnvironment: "jsdom",
  setupFiles: ["<rootDir>/setup.cjs"],
  // faultmap is written as ES modules, which Jest itself reads only on Node 24.9 and newer.
  transform: {
    "\\.[jt]sx?$": ["babel-jest", { plugins: ["@babel/plugin-transform-modules-commonjs"] }],
  },
  // The part in the middle is for pnpm.
  transformIgnorePatterns: ["/node_modules/(?!(\\.pnpm/[^/]+/node_modules/)?faultmap/)"],
};
