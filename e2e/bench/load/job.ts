/** What the load process is to send, all to one port of this machine. */
export interface Job {
  readonly port: number;
  /** Whole HTTP/1.1 requests as text, sent once each. */
  readonly requests: readonly string[];
  /** Connections that are open, and requests under way at most. */
  readonly concurrency: number;
  /**
   * When each request is due, milliseconds from the start, ascending, whether or not the server keeps up: one that finds
   * no free connection waits, and its time counts from when it was due. Absent: the next one as soon as an answer has come.
   */
  readonly dues?: readonly number[];
  /** Nothing is begun after so many milliseconds. */
  readonly ms: number;
}

/** One request's fate; times in milliseconds of `machineClock`. */
export interface Sent {
  /** Which of the job's requests. */
  readonly index: number;
  /** When it was due: under a closed loop, when it was sent. */
  readonly due: number;
  readonly answered: number;
  /** 0: the connection ended without an answer. */
  readonly status: number;
}

export interface JobResult {
  readonly sent: readonly Sent[];
  readonly startedAt: number;
  readonly endedAt: number;
  /** Of the load process, meanwhile. */
  readonly cpuMs: number;
}
