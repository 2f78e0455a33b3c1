require "json"
require "net/http"
require "securerandom"

module Segment
  # Stands for analytics-ruby: takes what its 2.5.0 takes (client.rb, field_parser.rb, transport.rb), checks what that
  # checks, and posts the same. Connections go to the port in the program's first argument, whatever host is meant.
  class Analytics
    OPTIONS = %i[write_key host port path on_error batch_size max_queue_size].freeze
    COMMON = %i[user_id anonymous_id timestamp message_id context integrations].freeze

    def initialize(options = {})
      strange(options, OPTIONS)
      @write_key = options.fetch(:write_key) { raise ArgumentError, "Write key must be initialized" }
      @host = options[:host] || "api.segment.io"
      @port = options[:port] || 443
      @path = options[:path] || "/v1/import"
      @queue = []
    end

    def group(attrs)
      strange(attrs, COMMON + %i[group_id traits])
      present(attrs[:group_id], "group_id")
      raise ArgumentError, "traits must be a Hash" unless (attrs[:traits] || {}).is_a?(Hash)
      put(attrs, type: "group", groupId: attrs[:group_id], traits: attrs[:traits] || {})
    end

    def track(attrs)
      strange(attrs, COMMON + %i[event properties])
      present(attrs[:event], "event")
      raise ArgumentError, "properties must be a Hash" unless (attrs[:properties] || {}).is_a?(Hash)
      put(attrs, type: "track", event: attrs[:event], properties: attrs[:properties] || {})
    end

    def flush
      return if @queue.empty?

      http = Net::HTTP.new("127.0.0.1", ARGV.fetch(0).to_i)
      http.use_ssl = true
      http.verify_mode = OpenSSL::SSL::VERIFY_NONE
      request = Net::HTTP::Post.new(@path, "Content-Type" => "application/json")
      request["Host"] = @port == 443 ? @host : "#{@host}:#{@port}"
      request.basic_auth(@write_key, nil)
      http.request(request, JSON.generate(sentAt: Time.now, batch: @queue.shift(@queue.length)))
    end

    private

    def put(attrs, message)
      unless [attrs[:user_id], attrs[:anonymous_id]].any? { |id| id.is_a?(Integer) || (id && !id.empty?) }
        raise ArgumentError, "Must supply either user_id or anonymous_id"
      end

      message[:userId] = attrs[:user_id] if attrs[:user_id]
      message[:anonymousId] = attrs[:anonymous_id] if attrs[:anonymous_id]
      message[:context] = (attrs[:context] || {}).merge(library: { name: "analytics-ruby", version: "2.5.0" })
      message[:integrations] = attrs[:integrations] if attrs[:integrations]
      @queue << message.merge(messageId: SecureRandom.uuid, timestamp: Time.now.utc.strftime("%FT%T.%LZ"))
    end

    def strange(given, known)
      more = given.keys - known
      raise ArgumentError, "unknown: #{more.join(", ")}" unless more.empty?
    end

    def present(value, name)
      raise ArgumentError, "#{name} must be given" if value.nil? || (value.is_a?(String) && value.empty?)
    end
  end
end
