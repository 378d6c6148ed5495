import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // It imports its schemas in a way that Node takes from a bundler only.
    server: { deps: { inline: [/@actions\/workflow-parser/] } },
  },
});
