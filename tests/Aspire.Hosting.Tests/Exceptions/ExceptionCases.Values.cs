namespace Aspire.Hosting.Tests.Exceptions;

internal static partial class ExceptionCases
{
    private static Dictionary<string, ExceptionCase> Values => new()
    {
        ["a parameter without value"] = Case<MissingParameterValueException>(
            "Parameter 'api-key' has no value: set Parameters:api-key in the configuration, as an argument --Parameters:api-key=<value>, as the environment variable "
            + "Parameters__api_key, or in the user secrets by 'dotnet user-secrets set Parameters:api-key <value>'.",
            builder => builder.AddParameter("api-key", secret: true).Resource.GetValueAsync(default)),
        ["a connection string without value"] = Case<MissingParameterValueException>(
            "Connection string 'orders' has no value: set ConnectionStrings:orders in the configuration, as an argument --ConnectionStrings:orders=<value>, "
            + "or as the environment variable ConnectionStrings__orders.", builder => builder.AddConnectionString("orders").Resource.GetConnectionStringAsync()),
        ["a secret that would be published"] = Case<ArgumentException>(
            "Parameter 'p' is a secret: its value cannot be published as default. (Parameter 'secret')", builder => builder.AddParameter("p", "value", publishValueAsDefault: true, secret: true)),
        ["a generated value of nothing"] = Case<ArgumentException>(
            "A generated value needs a kind of characters, and a smallest number only of those that it uses. (Parameter 'kinds')",
            _ => new GenerateParameterDefault { MinLength = 10, Lower = false, Upper = false, Numeric = false, Special = false }.GetDefaultValue()),
        ["a smallest number of what is not used"] = Case<ArgumentException>(
            "A generated value needs a kind of characters, and a smallest number only of those that it uses. (Parameter 'kinds')",
            _ => new GenerateParameterDefault { MinLength = 10, Special = false, MinSpecial = 1 }.GetDefaultValue()),
        ["a format that is not there"] = Case<NotSupportedException>(
            "A value has no format 'upper': use 'uri', or none.", builder => ReferenceExpression.Create($"{builder.AddParameter("name", "a b").Resource:upper}").GetValueAsync(default)),
    };
}
