"""The dossier (hồ sơ): its states, number, papers and clocks."""
