# frozen_string_literal: true

module HubSante::Models::V9
  # RC-DE — En-tête de message
  #
  # Source — DST!RC-DE
  module RcDe
    # kind
    #
    # Source — DST!RC-DE
    class Kind < CodeList
      @title = "kind"
      REPORT = code "Report", "Report"
      UPDATE = code "Update", "Update"
      CANCEL = code "Cancel", "Cancel"
      ACK = code "Ack", "Ack"
      ERROR = code "Error", "Error"
    end

    # status
    #
    # Source — DST!RC-DE
    class Status < CodeList
      @title = "status"
      ACTUAL = code "Actual", "Actual"
      EXERCISE = code "Exercise", "Exercise"
      SYSTEM = code "System", "System"
    end

    # En-tête de message
    #
    # Source — DST!RC-DE
    class DistributionElement < Message
      SCHEMA = "RC-DE"
      PERIMETER = "transverse"
      ROOT_ELEMENT = "distributionElement"
      NAMESPACE = "urn:emergency:cisu:2.0"
      HAS_HEADER = false

      open!

      # Identifiant du message
      #
      # Source — DST!RC-DE
      attribute :message_id, "messageId", :string, min: 1

      # Système émetteur
      #
      # Source — DST!RC-DE
      attribute :sender, "sender", -> { Sender }, min: 1

      # Date et heure d'envoi
      #
      # Source — DST!RC-DE
      attribute :sent_at, "sentAt", :string, min: 1

      # Nature du message
      #
      # Source — DST!RC-DE
      attribute :kind, "kind", :string, min: 1, codes: -> { Kind }

      # Statut du message
      #
      # Source — DST!RC-DE
      attribute :status, "status", :string, min: 1, codes: -> { Status }

      # Systèmes destinataires
      #
      # Source — DST!RC-DE
      attribute :recipient, "recipient", -> { Recipient }, min: 1, max: nil
    end

    # Système émetteur
    #
    # Source — DST!RC-DE
    class Sender < Model
      open!

      # Nom du système
      #
      # Source — DST!RC-DE
      attribute :name, "name", :string, min: 1

      # Adresse technique du système
      #
      # Source — DST!RC-DE
      attribute :uri, "URI", :string, min: 1
    end

    # Système destinataire
    #
    # Source — DST!RC-DE
    class Recipient < Model
      open!

      # Nom du système
      #
      # Source — DST!RC-DE
      attribute :name, "name", :string, min: 1

      # Adresse technique du système
      #
      # Source — DST!RC-DE
      attribute :uri, "URI", :string, min: 1
    end
  end
end
