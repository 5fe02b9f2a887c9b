namespace Streaming.Producers.Generator;

/// <summary>What the invented shop sells, and where to.</summary>
internal static class Catalog
{
    public static readonly Product[] Products =
    [
        new("85123A", "WHITE HANGING HEART T-LIGHT HOLDER", 2.55m),
        new("71053", "WHITE METAL LANTERN", 3.39m),
        new("84406B", "CREAM CUPID HEARTS COAT HANGER", 2.75m),
        new("84029G", "KNITTED UNION FLAG HOT WATER BOTTLE", 3.39m),
        new("22752", "SET 7 BABUSHKA NESTING BOXES", 7.65m),
        new("21730", "GLASS STAR FROSTED T-LIGHT HOLDER", 4.25m),
        new("22633", "HAND WARMER UNION JACK", 1.85m),
        new("84879", "ASSORTED COLOUR BIRD ORNAMENT", 1.69m),
        new("22745", "POPPY'S PLAYHOUSE BEDROOM", 2.10m),
        new("22310", "IVORY KNITTED MUG COSY", 1.65m),
        new("22960", "JAM MAKING SET WITH JARS", 4.25m),
        new("21756", "BATH BUILDING BLOCK WORD", 5.95m),
        new("22728", "ALARM CLOCK BAKELIKE PINK", 3.75m),
        new("20725", "LUNCH BAG RED RETROSPOT", 1.65m),
        new("POST", "POSTAGE", 18.00m),
        new("47566", "PARTY BUNTING", 4.95m),
    ];

    // As often as each is to come up.
    public static readonly string[] Countries =
    [
        .. Enumerable.Repeat("United Kingdom", 14), "Germany", "Germany", "France", "France", "EIRE", "Netherlands", "Australia", "Norway",
    ];
}
