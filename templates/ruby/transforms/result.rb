# frozen_string_literal: true

module HubSante::Transforms
  # What became of a document: `document` is nil where it is refused, and `errors` say why. `inspect` shows counts and
  # rules, and no value.
  class Result
    # @return [Message, Envelope, nil] of the new line, and valid there
    attr_reader :document
    # @return [Array<Loss>] each value that is not in the new document
    attr_reader :losses
    # @return [Array<Default>] each value that the old document did not have
    attr_reader :defaults
    # @return [Array<Problem>] of a line, by path, then code
    attr_reader :errors

    def initialize(document, losses: [], defaults: [], errors: [])
      @document = document
      @losses = losses.freeze
      @defaults = defaults.freeze
      @errors = errors.freeze
      freeze
    end

    def inspect
      lost = losses.map(&:rule).tally.map { |rule, count| "#{count} #{rule}" }.join(", ")
      "#<#{self.class} #{document ? document.class : "refused"}; losses: #{lost.empty? ? "none" : lost}; " \
        "#{defaults.length} defaults; #{errors.length} errors>"
    end
  end
end
