# frozen_string_literal: true

require "json"
require "nokogiri"
require "securerandom"

# Messages and their release lines.
module HubSante
  # The release lines; several may be loaded at once.
  module Models
    # Messages of this release: `parse` reads what the hub delivers, `build` and `acknowledge` make what
    # it takes. Each message has a module of its own, loaded when first used.
    module V9
      require_relative "hubsante/models/v9/release"
      require_relative "hubsante/models/v9/runtime/errors"
      require_relative "hubsante/models/v9/runtime/words"
      require_relative "hubsante/models/v9/runtime/paths"
      require_relative "hubsante/models/v9/runtime/subject"
      require_relative "hubsante/models/v9/runtime/nearest"
      require_relative "hubsante/models/v9/runtime/problem"
      require_relative "hubsante/models/v9/runtime/report"
      require_relative "hubsante/models/v9/runtime/trial"
      require_relative "hubsante/models/v9/runtime/source"
      require_relative "hubsante/models/v9/runtime/moments"
      require_relative "hubsante/models/v9/runtime/null"
      require_relative "hubsante/models/v9/runtime/plain"
      require_relative "hubsante/models/v9/runtime/changes"
      require_relative "hubsante/models/v9/runtime/decimal"
      require_relative "hubsante/models/v9/runtime/json_text"
      require_relative "hubsante/models/v9/runtime/code_list"
      require_relative "hubsante/models/v9/runtime/text"
      require_relative "hubsante/models/v9/runtime/numbers"
      require_relative "hubsante/models/v9/runtime/bounds"
      require_relative "hubsante/models/v9/runtime/field"
      require_relative "hubsante/models/v9/runtime/object_type"
      require_relative "hubsante/models/v9/runtime/value_types"
      require_relative "hubsante/models/v9/runtime/value_field"
      require_relative "hubsante/models/v9/runtime/xml_reader"
      require_relative "hubsante/models/v9/runtime/xml_encoding"
      require_relative "hubsante/models/v9/runtime/xml_text"
      require_relative "hubsante/models/v9/runtime/xml_writer"
      require_relative "hubsante/models/v9/runtime/hints"
      require_relative "hubsante/models/v9/runtime/open_content"
      require_relative "hubsante/models/v9/runtime/open_source"
      require_relative "hubsante/models/v9/runtime/open_writer"
      require_relative "hubsante/models/v9/runtime/schema"
      require_relative "hubsante/models/v9/runtime/model_json"
      require_relative "hubsante/models/v9/runtime/model_values"
      require_relative "hubsante/models/v9/runtime/model"
      require_relative "hubsante/models/v9/runtime/message"
      require_relative "hubsante/models/v9/runtime/messages"
      require_relative "hubsante/models/v9/runtime/payload"
      require_relative "hubsante/models/v9/runtime/envelope_part"
      require_relative "hubsante/models/v9/runtime/envelope_codes"
      require_relative "hubsante/models/v9/runtime/envelope"
      require_relative "hubsante/models/v9/runtime/building"
      require_relative "hubsante/models/v9/runtime/front_door"

      autoload :RcDe, File.join(__dir__, "hubsante/models/v9/rc_de.rb")
      autoload :RsCas, File.join(__dir__, "hubsante/models/v9/rs_cas.rb")
      autoload :RcRef, File.join(__dir__, "hubsante/models/v9/rc_ref.rb")

      # The code lists (nomenclatures) of the release.
      module Codes
        autoload :MotifDeRecours, File.join(__dir__, "hubsante/models/v9/codes/motif_de_recours.rb")
        autoload :Inutile, File.join(__dir__, "hubsante/models/v9/codes/inutile.rb")
        autoload :Motif, File.join(__dir__, "hubsante/models/v9/codes/motif.rb")
        autoload :CisuCodeInutile, File.join(__dir__, "hubsante/models/v9/codes/cisu_code_inutile.rb")
      end
    end

    require_relative "hubsante/models/v9/runtime/registry"
    lines["9"] = V9
  end
end
