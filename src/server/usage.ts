/** What `--help` prints. */
export const HELP = `Usage: group-setup-wizard
       group-setup-wizard generate [plan.json] [--all] [--endpoint URL] [--api-key KEY] [--write-key KEY]
       group-setup-wizard check [FILE] [--json]
       group-setup-wizard watch [plan.json] [--timeout SECONDS] [--settle SECONDS] [--strict] [--json]

Without a command, serves the wizard, the sandbox and the relay, and prints the address.
  HOST, PORT       environment variables: where to listen (127.0.0.1 and 4173)
  HTTPS_PORT       serves https there as well, with a certificate of its own

generate prints the code of a plan as JSON; without a file, or with -, it reads standard input.
  --all            every source and target that can express at least part of the plan
  --endpoint URL   ingestion host to write into the code instead of Amplitude’s
  --api-key KEY    write this key instead of the placeholder
  --write-key KEY  the same for Segment’s key of a source

check says what a request body, a cURL command, a call to Segment, a HAR file or an export of events does, and what is
wrong with it; without a file, or with -, it reads standard input. Nothing is sent. It ends with 0 if nothing is wrong,
1 if there are errors, 2 for input that cannot be read.
  --json           print what was recognised, effects, findings and a summary as JSON

watch starts the sandbox, prints the one change that leads your app to it, and waits for what the plan says. It ends
with 0 once all of it was seen, 1 if something is missing or wrong, 2 for a plan that cannot be read.
  --timeout SECONDS  how long to wait (60)
  --settle SECONDS how long to go on listening once all was seen (1)
  --strict         end with 1, too, for what is found wrong beside the plan’s list
  --json           print one JSON value a line instead of words
  HOST, PORT       as above, but any free port unless PORT is given; HTTPS_PORT serves https as well

  --help           print this
  --version        print the version
`;

/** What to do about a wrong command line, in one line. */
export const USAGE =
  'Usage: group-setup-wizard [generate [plan.json] [--all] [--endpoint URL] [--api-key KEY] [--write-key KEY] | check [FILE] [--json] | watch [plan.json] [--timeout SECONDS] [--settle SECONDS] [--strict] [--json]] [--help] [--version]';
