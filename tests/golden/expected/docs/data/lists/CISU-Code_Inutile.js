hub.data("list CISU-Code_Inutile",["CISU-Code_Inutile","Inutile",[["A",["a"]]]]);
