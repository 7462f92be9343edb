# frozen_string_literal: true

module HubSante::Models::V9
  # RS-CAS — Dossier
  #
  # Source — models/petit.xlsx!RS-CAS!A3
  module RsCas
    # state
    #
    # Source — models/petit.xlsx!RS-CAS!A3
    class State < CodeList
      @title = "state"
      OUVERT = code "OUVERT", "OUVERT"
      CLOS = code "CLOS", "CLOS"
      CODE_2 = code "2", "2"
    end

    # Dossier
    #
    # Source — models/petit.xlsx!RS-CAS!A3
    class CreateCas < Message
      SCHEMA = "RS-CAS"
      PERIMETER = "15-15"
      ROOT_ELEMENT = "createCas"
      NAMESPACE = "urn:emergency:cas:9.1"
      HAS_HEADER = true
      SAMPLE = "rs_cas"

      # Identifiant du dossier
      #
      # Ce que dit « Identifiant du dossier ».
      #
      # Exemples — fr.health.samu750.1
      #
      # Source — models/petit.xlsx!RS-CAS!J9
      attribute :case_id, "caseId", :string,
                min: 1,
                patterns: [
                  /\A[\-0-9A-Z_a-z]+(?:\.[\-0-9A-Z_a-z]+){0,9}\.?\z/,
                  /\A(?:[\-0-9A-Z_a-z]\.?){3}[\-0-9A-Z_a-z][\-.0-9A-Z_a-z]*\z/
                ]

      # Un mot réservé
      #
      # Ce que dit « Un mot réservé ».
      #
      # Exemples — « ici » "là" \ l'été
      #
      # Source — models/petit.xlsx!RS-CAS!J10
      attribute :class_, "class", :string

      # Un nom que Pydantic prend
      #
      # Ce que dit « Un nom que Pydantic prend ».
      #
      # Exemples — 3
      #
      # Source — models/petit.xlsx!RS-CAS!J11
      attribute :schema, "schema", :integer

      # Taille
      #
      # Ce que dit « Taille ».
      #
      # Exemples — 1.5
      #
      # Source — models/petit.xlsx!RS-CAS!J12
      attribute :size, "size", :number

      # Clos
      #
      # Ce que dit « Clos ».
      #
      # Source — models/petit.xlsx!RS-CAS!J13
      attribute :is_done, "isDone", :boolean

      # Jour
      #
      # Ce que dit « Jour ».
      #
      # Exemples — 2026-02-04
      #
      # Source — models/petit.xlsx!RS-CAS!J14
      attribute :day, "day", :string, patterns: [/\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z/]

      # Moment
      #
      # Ce que dit « Moment ».
      #
      # Exemples — 2026-02-04T10:00:00+01:00
      #
      # Source — models/petit.xlsx!RS-CAS!J15
      attribute :moment, "moment", :string,
                min: 1,
                patterns: [/\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+\-][0-9]{2}:[0-9]{2}\z/]

      # Téléphone
      #
      # Ce que dit « Téléphone ».
      #
      # Exemples — tel:0612345678
      #
      # Source — models/petit.xlsx!RS-CAS!J16
      attribute :phone, "phone", :string, max: nil, patterns: [/\Atel:(?:[\#*+]|370{3}|0{2,})?[0-9]{2,15}\z/]

      # État
      #
      # Ce que dit « État ».
      #
      # Exemples — CLOS
      #
      # Source — models/petit.xlsx!RS-CAS!J17
      attribute :state, "state", :string, codes: -> { State }

      # Motif
      #
      # Ce que dit « Motif ».
      #
      # Exemples — M01.1
      #
      # Source — models/petit.xlsx!RS-CAS!J18
      attribute :motive, "motive", :string, min: 2, max: 10, codes: -> { Codes::MotifDeRecours }

      # Événement
      #
      # Ce que dit « Événement ».
      #
      # Source — models/petit.xlsx!RS-CAS!J19
      attribute :event, "event", -> { Evenement }, min: 1

      # Libre
      #
      # Ce que dit « Libre ».
      #
      # Source — models/petit.xlsx!RS-CAS!J25
      attribute :free, "free", -> { Libre }
    end

    # Événement de santé
    #
    # Source — models/petit.xlsx!RS-CAS!J20
    class Evenement < Model
      # Nom
      #
      # Ce que dit « Nom ».
      #
      # Exemples — Chute
      #
      # Source — models/petit.xlsx!RS-CAS!J21
      attribute :name, "name", :string, min: 1

      # Racine
      #
      # Ce que dit « Racine ».
      #
      # Source — models/petit.xlsx!RS-CAS!J22
      attribute :root, "root", -> { Noeud }

      # Autres
      #
      # Ce que dit « Autres ».
      #
      # Source — models/petit.xlsx!RS-CAS!J23
      attribute :other, "other", -> { Noeud }, min: 1, max: 3
    end

    # Nœud
    #
    # Un objet qui se contient.
    #
    # Source — models/petit.xlsx!RS-CAS!J24
    class Noeud < Model
      # Enfants
      #
      # Ce que dit « Enfants ».
      #
      # Source — models/petit.xlsx!RS-CAS!J24
      attribute :child, "child", -> { Noeud }, max: nil
    end

    # Contenu libre
    #
    # Source — models/petit.xlsx!RS-CAS!J26
    class Libre < Model
      open!
    end
  end
end
