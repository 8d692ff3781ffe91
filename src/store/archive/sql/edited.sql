EXISTS (SELECT 1 FROM file said WHERE said.digest = p.called_by AND said.is_edited)
