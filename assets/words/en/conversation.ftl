### Words of the interface: the conversation.
