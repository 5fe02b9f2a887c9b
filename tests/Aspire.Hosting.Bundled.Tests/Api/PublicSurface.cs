using System.Globalization;
using System.Reflection;

namespace Aspire.Hosting.Bundled.Tests.Api;

/// <summary>What an assembly offers, a line for each type, base, interface and member, so that two assemblies can be compared.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly) => assembly.GetExportedTypes().SelectMany(Lines).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(Type type)
    {
        var name = SignatureText.Name(type);
        yield return $"{name} [{Kind(type)}]";
        foreach (var supertype in type.GetInterfaces().Append(type.BaseType).Where(t => t is { IsPublic: true, Namespace: not "System" } && !type.IsEnum))
        {
            yield return $"{name} : {SignatureText.Of(supertype!)}";
        }

        foreach (var member in type.GetMembers(Declared).Where(m => !IsGenerated(m)))
        {
            if (Line(type, member) is { } line)
            {
                yield return $"{name} {line}";
            }
        }
    }

    private static string? Line(Type type, MemberInfo member) => member switch
    {
        FieldInfo field when type.IsEnum => field.IsStatic ? $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}" : null,
        FieldInfo field when IsVisible(type, field.IsPublic, field.IsFamily || field.IsFamilyOrAssembly) =>
            $"{SignatureText.Value(field)} {field.Name}{ValueOf(field)}",
        ConstructorInfo constructor when !type.IsAbstract | !constructor.IsStatic && IsVisible(type, constructor) => $"new{SignatureText.Parameters(constructor)}",
        PropertyInfo property when property.GetAccessors(true).Any(a => IsVisible(type, a)) => SignatureText.Of(property, [.. property.GetAccessors(true).Where(a => IsVisible(type, a))]),
        MethodInfo method when !IsAccessor(method) && IsVisible(type, method) => SignatureText.Of(method),
        _ => null,
    };

    /// <summary>What a constant is, and a text that never changes.</summary>
    private static string ValueOf(FieldInfo field) => field switch
    {
        { IsLiteral: true } => $" = {SignatureText.Constant(field.GetRawConstantValue())}",
        { IsStatic: true, IsInitOnly: true } when field.FieldType == typeof(string) => $" = {SignatureText.Constant(field.GetValue(null))}",
        _ => string.Empty,
    };

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static bool IsVisible(Type type, MethodBase method) => IsVisible(type, method.IsPublic, method.IsFamily || method.IsFamilyOrAssembly);

    private static bool IsVisible(Type type, bool isPublic, bool isProtected) => isPublic || (isProtected && !type.IsSealed);

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsGenerated(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal)
        || (member is MethodInfo && member.GetCustomAttributesData().Any(a => a.AttributeType.Name == "CompilerGeneratedAttribute"));
}
