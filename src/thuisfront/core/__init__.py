"""The ground floor: what every room stands on and none of them builds again."""
