import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/site/**"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: "site",
          include: ["test/site/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 600_000,
          // A browser on a busy machine answers late; what a test polls for is a law, not a time.
          expect: { poll: { timeout: 20_000 } },
          globalSetup: "test/site/global-setup.ts",
        },
      },
    ],
  },
});
