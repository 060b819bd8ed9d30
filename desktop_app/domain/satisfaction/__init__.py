"""What citizens say of a service: three levels at the counter, and the nine questions of TT 01/2018/TT-VPCP."""
