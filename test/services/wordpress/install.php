<?php
// Installs the site whose folder is the first argument, with a user of each role, and writes site.json beside it.
[, $folder] = $argv;
putenv("DATELINE_WP_FOLDER=$folder");
mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
(new mysqli('localhost', 'root', '', '', 0, "$folder/db.sock"))
    ->query('CREATE DATABASE wordpress CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci');
$_SERVER += [
    'HTTP_HOST' => '127.0.0.1',
    'SERVER_NAME' => '127.0.0.1',
    'SERVER_PROTOCOL' => 'HTTP/1.1',
    'REMOTE_ADDR' => '127.0.0.1',
    'REQUEST_METHOD' => 'GET',
];
$_SERVER['REQUEST_URI'] = $_SERVER['PHP_SELF'] = '/wp-admin/install.php';
define('WP_INSTALLING', true);
require "$folder/pkg/usr/share/wordpress/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-includes/class-wpdb.php';
add_filter('pre_http_request', fn() => new WP_Error('offline', 'nothing listens yet'));

wp_install('Redaksi Uji', 'admin', 'admin@example.test', true, '', 'admin-pass', 'id_ID');
update_option('timezone_string', 'Asia/Jakarta');
update_option('gmt_offset', '');
global $wp_rewrite;
$wp_rewrite->init();
$wp_rewrite->set_permalink_structure('/%year%/%monthnum%/%day%/%postname%/');
$wp_rewrite->flush_rules(false);

$users = [];
foreach (['administrator' => 'admin', 'editor' => 'editor', 'author' => 'author', 'contributor' => 'contributor'] as $role => $user) {
    $users[$role] = ['role' => $role, 'user' => $user] + userOf($role, $user);
}
file_put_contents("$folder/site.json", json_encode([
    'version' => get_bloginfo('version'),
    'users' => $users,
    'editorScripts' => editorScripts(),
]));

// The files of WordPress's own block packages with all that they need, in the order in which a page loads them.
function editorScripts(): array
{
    $scripts = wp_scripts();
    $scripts->all_deps(['wp-block-library']);
    $sources = array_map(fn($handle) => $scripts->registered[$handle]->src, $scripts->to_do);
    return array_values(array_filter($sources, 'is_string'));
}

function userOf(string $role, string $login): array
{
    $id = get_user_by('login', $login)->ID ?? must(wp_insert_user([
        'user_login' => $login,
        'user_pass' => "$login-pass",
        'user_email' => "$login@example.test",
        'display_name' => ucfirst($login) . ' Uji',
        'role' => $role,
    ]));
    $made = must(WP_Application_Passwords::create_new_application_password($id, ['name' => 'tests']));
    return ['id' => $id, 'password' => "$login-pass", 'applicationPassword' => $made[0]];
}

function must($result)
{
    if (is_wp_error($result)) {
        throw new RuntimeException($result->get_error_message());
    }
    return $result;
}
