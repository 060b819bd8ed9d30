"""Working time, public holidays and the due dates that follow from them."""
