import type { FullResult, Reporter, TestCase, TestError, TestResult } from '@playwright/test/reporter'

/** Shows what the benchmarks print, and why one could not be taken. */
export default class PrintReporter implements Reporter {
  onTestBegin(test: TestCase): void {
    console.log(`\n${test.title}`)
  }

  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk)
  }

  onTestEnd(_test: TestCase, result: TestResult): void {
    for (const { message } of result.errors) console.log(message)
  }

  onError({ message }: TestError): void {
    console.log(message)
  }

  onEnd({ status }: FullResult): void {
    if (status !== 'passed') console.log(`\nNot every measure could be taken: ${status}`)
  }

  printsToStdio(): boolean {
    return true
  }
}
