namespace Streaming.Avro.Schemas;

/// <summary>A full name, taken apart ("Names" of the specification).</summary>
internal readonly struct SchemaName
{
    private SchemaName(string space, string name)
    {
        Namespace = space;
        Name = name;
    }

    public string Namespace { get; }

    public string Name { get; }

    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;

    /// <summary>A name with dots carries its namespace, another one takes the given one.</summary>
    public static SchemaName Of(string name, string defaultNamespace)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? new(defaultNamespace, name) : new(name.Substring(0, dot), name.Substring(dot + 1));
    }

    public static bool IsValidFullName(string name)
    {
        foreach (var part in name.Split('.'))
        {
            if (!IsValid(part))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsValid(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var letter = name[i] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_';
            if (!letter && (i == 0 || name[i] is not (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return name.Length > 0;
    }
}
