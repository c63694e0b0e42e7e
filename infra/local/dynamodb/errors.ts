/** DynamoDB Local couldn't be started or has stopped by itself; the message says what to do. */
export class DynamoDbUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DynamoDbUnavailable';
  }
}

/** Java isn't there, or is too old for DynamoDB Local. */
export class JavaMissing extends DynamoDbUnavailable {
  constructor(found: string) {
    super(
      `${found} DynamoDB Local needs Java 17 or newer. Get it from https://adoptium.net (or: macOS "brew install openjdk", ` +
        'Debian and Ubuntu "sudo apt install openjdk-17-jre-headless", Windows "winget install EclipseAdoptium.Temurin.21.JRE"), ' +
        'open a new terminal and start again.',
    );
    this.name = 'JavaMissing';
  }
}

/** A table in the data folder doesn't have the keys that the template gives it. */
export class TableMismatch extends Error {
  constructor(tableName: string, difference: string) {
    super(
      `The table ${tableName} in the data folder doesn't fit the template (${difference}). ` +
        'Keep the folder if you need its votes, and start with a new, empty data folder.',
    );
    this.name = 'TableMismatch';
  }
}
