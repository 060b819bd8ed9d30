"""What an administrative procedure (thủ tục hành chính) is: papers, limits, cases, fees."""
