import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,test,web,bench,samples}/**/*.test.{ts,tsx}'],
    // Costs nothing until a test asks for a database.
    globalSetup: ['test/database-server.ts'],
    // No test mocks a module, so files may share a worker's module cache: 300 tests in 0.7 s instead of 13 s.
    isolate: false,
    // Processes, not threads: tests start and kill PostgreSQL and the program itself. Locks name a pid, which all
    // threads of a process share, and signal handlers exist only on a process's first thread.
    pool: 'forks',
    testTimeout: 20_000,
    // The first test that asks for a database waits for PostgreSQL to be made: 2 s, many more on a busy machine.
    hookTimeout: 90_000,
    // The browser and crash tests wait on other processes; a hanging one must end the run, not the working day.
    teardownTimeout: 10_000,
  },
})
