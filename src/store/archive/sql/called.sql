p.called || CASE WHEN EXISTS (
    SELECT 1 FROM file said WHERE said.digest = p.called_by AND said.is_edited
) THEN ' *' ELSE '' END