"""The voice that calls tickets: offline, one call after the other, and never a reason for anything else to stop.

``player``        VoicePlayer: the calls that wait, their order, repeats, quiet times; says when one begins and ends
``output``        VoiceOutput (protocol), Utterance, SoundState; QtVoiceOutput plays through Qt on a thread of its own
``system_voice``  the operating system's Vietnamese voice, where there is one
``clips``         the shipped clips and the centre's own beside them
``sound``         WAV in and out, levels, joining
``qt_parts``      loads Qt's parts, on the window's thread
``microphone``    Microphone (protocol) and QtMicrophone, which records a clip

Qt's multimedia and speech parts are loaded by the first sound, never before; their absence is a state, not an error.
"""
