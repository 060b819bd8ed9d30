"""Reading the texts of the national portal: pure functions that read surely, or say why a person has to look.

The portal publishes a table as one string without separators ("Trực tuyến5 Ngày làm việcMiễn phíDịch vụ bưu chính5
Ngày làm việcMiễn phí"). Nothing here guesses: what has one meaning is read, everything else stays as text with a flag
(``flags.FlagCode``). No expression backtracks without a bound, so a text of any length ends in linear time.
"""
