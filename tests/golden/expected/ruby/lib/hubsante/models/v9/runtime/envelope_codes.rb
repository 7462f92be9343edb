# frozen_string_literal: true

module HubSante::Models::V9
  # distributionKind
  #
  # Why a message is sent.
  #
  # Source — DST!EDXL-DE
  class DistributionKind < CodeList
    @title = "distributionKind"
    REPORT = code "Report", "Report"
    UPDATE = code "Update", "Update"
    CANCEL = code "Cancel", "Cancel"
    ACK = code "Ack", "Ack"
    ERROR = code "Error", "Error"
  end

  # distributionStatus
  #
  # Whether a message is real.
  #
  # Source — DST!EDXL-DE
  class DistributionStatus < CodeList
    @title = "distributionStatus"
    ACTUAL = code "Actual", "Actual"
    EXERCISE = code "Exercise", "Exercise"
  end
end
