create temp table scope as
{units}
