### Words of the interface: recognition.

recognition-heading = Recognition
