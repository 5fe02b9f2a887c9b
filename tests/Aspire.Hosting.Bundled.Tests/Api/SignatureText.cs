using System.Globalization;
using System.Reflection;

namespace Aspire.Hosting.Bundled.Tests.Api;

/// <summary>Writes signatures as C# does, nullable reference types included.</summary>
internal static class SignatureText
{
    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["System.String"] = "string",
        ["System.Boolean"] = "bool",
        ["System.Int32"] = "int",
        ["System.Int64"] = "long",
        ["System.Object"] = "object",
        ["System.Void"] = "void",
    };

    /// <summary>A type with its namespace.</summary>
    public static string Name(Type type) => type.IsNested ? $"{Name(type.DeclaringType!)}.{Of(type)}" : $"{type.Namespace}.{Of(type)}";

    /// <summary>A type without its namespace.</summary>
    public static string Of(Type type)
    {
        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[]";
        }

        if (type.IsByRef)
        {
            return $"ref {Of(type.GetElementType()!)}";
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition().FullName == "System.Nullable`1")
        {
            return $"{Of(type.GetGenericArguments()[0])}?";
        }

        var name = type.FullName is { } full && Keywords.TryGetValue(full, out var keyword) ? keyword : type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : name;
    }

    public static string Of(PropertyInfo property, IReadOnlyList<MethodInfo> accessors)
    {
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(p => $"{Of(p.ParameterType)} {p.Name}"))}]";
        var required = property.GetCustomAttributesData().Any(a => a.AttributeType.Name == "RequiredMemberAttribute") ? "required " : string.Empty;
        return $"{Static(accessors[0])}{required}{Nullable(property.PropertyType, new NullabilityInfoContext().Create(property).ReadState)} {name} {{ {string.Join(' ', accessors.Select(Accessor))} }}";
    }

    public static string Of(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Of))}>" : string.Empty;
        var result = Nullable(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter).ReadState);
        return $"{Static(method)}{result} {method.Name}{generic}{Parameters(method)}{Constraints(method)}";
    }

    public static string Value(FieldInfo field) =>
        $"{(field.IsStatic ? field.IsLiteral ? "const " : "static " : string.Empty)}{Nullable(field.FieldType, new NullabilityInfoContext().Create(field).ReadState)}";

    public static string Parameters(MethodBase method) => $"({string.Join(", ", method.GetParameters().Select(Parameter))})";

    public static string Constant(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Parameter(ParameterInfo parameter)
    {
        var isParams = parameter.GetCustomAttributesData().Any(a => a.AttributeType.Name is "ParamArrayAttribute" or "ParamCollectionAttribute");
        var modifier = isParams ? "params " : parameter.IsOut ? "out " : parameter.IsIn ? "in " : string.Empty;
        var type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        var fallback = parameter.HasDefaultValue ? $" = {Constant(parameter.RawDefaultValue)}" : string.Empty;
        return $"{modifier}{Nullable(type, new NullabilityInfoContext().Create(parameter).ReadState)} {parameter.Name}{fallback}";
    }

    private static string Constraints(MethodInfo method)
    {
        var constraints = method.IsGenericMethod
            ? method.GetGenericArguments().Select(a => (a.Name, Types: a.GetGenericParameterConstraints().Select(Of).Order(StringComparer.Ordinal).ToArray())).Where(c => c.Types.Length > 0)
            : [];
        return string.Concat(constraints.Select(c => $" where {c.Name} : {string.Join(", ", c.Types)}"));
    }

    private static string Nullable(Type type, NullabilityState state) =>
        state == NullabilityState.Nullable && !type.IsValueType && !type.IsGenericParameter ? $"{Of(type)}?" : Of(type);

    private static string Accessor(MethodInfo accessor) => (accessor.IsPublic ? string.Empty : "protected ") + (accessor.ReturnType.Name != "Void" ? "get;"
        : accessor.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit") ? "init;" : "set;");

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : string.Empty;
}
