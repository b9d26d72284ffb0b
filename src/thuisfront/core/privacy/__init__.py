"""The data map: what every field holds, about whom, why, how long, how it leaves."""
