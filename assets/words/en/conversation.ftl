### Words of the interface: the conversation.
conversation-only-chosen = Here you choose: replies in your own words are scored in English only.
