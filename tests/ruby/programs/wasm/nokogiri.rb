# frozen_string_literal: true

# What the gem names of Nokogiri while it is loaded: there is none under WebAssembly, where JSON alone is read.
module Nokogiri
  module XML
    class SyntaxError < StandardError; end

    class Node
      module SaveOptions
        AS_XML = NO_DECLARATION = 0
      end
    end

    class ParseOptions
      NONET = HUGE = 0
    end
  end
end
