# Runs the Ruby files it is told of, each as a program of its own, and tells how each ended.
require "json"
require "stringio"

answers = $stdout.dup
$stdin.each_line do |line|
  job = JSON.parse(line)
  ENV["AMPLITUDE_API_KEY"] = ENV["SEGMENT_WRITE_KEY"] = job["apiKey"]
  $stdout = StringIO.new
  error = ""
  begin
    # A module of its own, so that one program's constants are not the next one's.
    load(job["path"], true)
  rescue Exception => e
    error = e.full_message(highlight: false)
  end
  answers.puts(JSON.generate(error))
  answers.flush
end
